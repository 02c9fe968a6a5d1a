package org.laurel.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/// `test.yaml` of a package: the bank of items that tests draw from.
record TestFile(@NotEmpty @Size(max = 1000) List<@Valid TestItem> items) {}
