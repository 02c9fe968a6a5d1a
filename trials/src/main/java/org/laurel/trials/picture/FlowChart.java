package org.laurel.trials.picture;

import java.util.List;
import org.laurel.trials.picture.Pictures.Count;
import org.laurel.trials.picture.Pictures.Flow;

/// Boxes from enrolment down to analysis, one column per arm.
record FlowChart(Count eligible, Count excluded, List<Flow> arms) {

  String draw(String title) {
    Svg svg = new Svg(Pictures.WIDTH, 420, title, inWords());
    svg.box(200, 20, 320, 60)
        .text(360, 44, "middle", "Assessed for eligibility: " + eligible)
        .text(360, 68, "middle", "Excluded: " + excluded);
    double wide = (Pictures.WIDTH - 20.0) / arms.size();
    for (int i = 0; i < arms.size(); i++) {
      draw(svg, arms.get(i), 10 + i * wide, wide);
    }
    return svg.write();
  }

  private String inWords() {
    List<String> said =
        arms.stream().map(flow -> flow.arm() + ": " + String.join("; ", steps(flow))).toList();
    return "Eligible: %s. Excluded: %s. %s.".formatted(eligible, excluded, String.join(". ", said));
  }

  private static void draw(Svg svg, Flow flow, double left, double wide) {
    double middle = left + wide / 2;
    svg.line(360, 80, middle, 110, "line").text(middle, 128, "middle", flow.arm());
    List<String> steps = steps(flow);
    for (int step = 0; step < steps.size(); step++) {
      double top = 140 + step * 68;
      svg.box(left + 8, top, wide - 16, 44).text(middle, top + 27, "middle", steps.get(step));
      if (step > 0) {
        svg.line(middle, top - 24, middle, top, "line");
      }
    }
  }

  private static List<String> steps(Flow flow) {
    return List.of(
        "Assigned: " + flow.assigned(),
        "Received it: " + flow.received(),
        "Lost: " + flow.lost(),
        "Analysed: " + flow.analysed());
  }
}
