package org.laurel.audit;

/// Signs in the agency's name; its keys lie in a room above.
public interface HeadSigner {

  /// @return a signed note (C2SP tlog-checkpoint)
  String sign(TreeHead head);
}
