package org.laurel.trials.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.laurel.trials.Coefficient;
import org.laurel.trials.Column;
import org.laurel.trials.Table;

/// Regression on the treatment, the centred covariates, indicators of the blocks likewise centred,
/// and all their products with the treatment; HC2 errors, or CR2 where clusters were assigned.
record Lin(Assigned assigned) {

  Coefficient effect(double confidence) {
    List<double[]> covariates = new ArrayList<>(assigned.covariates());
    for (int block = 1; block < assigned.blocks(); block++) {
      int number = block;
      covariates.add(
          Arrays.stream(assigned.block()).mapToDouble(each -> each == number ? 1 : 0).toArray());
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("y", assigned.y()));
    columns.add(Column.of("treated", assigned.treated()));
    columns.add(Column.of("unit", Arrays.stream(assigned.unit()).asDoubleStream().toArray()));
    StringBuilder formula = new StringBuilder("y ~ treated");
    for (int j = 0; j < covariates.size(); j++) {
      columns.add(Column.of("x" + j, centred(covariates.get(j))));
      formula.append(" + treated * x").append(j);
    }
    LinearModel model = LinearModel.of(Table.of(columns), formula.toString());
    return (assigned.clustered() ? model.cluster("unit") : model.errors(Errors.HC2))
        .confidence(confidence)
        .fit()
        .coefficient("treated");
  }

  static double[] centred(double[] column) {
    double mean = Arrays.stream(column).average().orElse(0);
    return Arrays.stream(column).map(each -> each - mean).toArray();
  }
}
