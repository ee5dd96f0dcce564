package vn.motcua.portal;

import java.util.List;

/** The start page: how many procedures there are, and the sectors to look through. */
public record StartPage(int procedures, List<SectorRow> sectors) {}
