package vn.motcua.portal;

import vn.motcua.procedure.ProcedureVersion;

/**
 * Everything that must be published of a procedure (regulations §5.5).
 *
 * @param inForce whether this version is in force today; else the newest one known is shown with a warning
 */
public record ProcedurePage(ProcedureVersion version, boolean inForce, String sectorHref) {}
