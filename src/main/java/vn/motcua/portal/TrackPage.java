package vn.motcua.portal;

import vn.motcua.page.Form;

/** Where code and telephone number are asked for. */
public record TrackPage(Form form) {}
