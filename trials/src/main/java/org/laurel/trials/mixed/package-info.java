/// Mixed models by REML or ML: students in classes in schools, slopes that vary, raters crossed
/// with work.
///
/// The criterion is Bates, Mächler, Bolker and Walker (2015), J. Statistical Software 67(1),
/// equations 39 and 42: `log|A| + log|R_X|^2 + (n - p) (1 + log(2 pi r^2 / (n - p)))` with `A =
/// L'Z'ZL + I`, where L is the relative covariance factor. It is computed from crossproducts that
/// are gathered in one pass over the rows.
@NullMarked
package org.laurel.trials.mixed;

import org.jspecify.annotations.NullMarked;
