/** Surveys as officers meet them: papers typed in, slips with an address, figures, and what people wrote. */
@NullMarked
package vn.motcua.desk.survey;

import org.jspecify.annotations.NullMarked;
