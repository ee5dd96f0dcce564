@NullMarked
package vn.motcua.survey.internal;

import org.jspecify.annotations.NullMarked;
