package vn.motcua.portal;

import java.util.List;

/** The start page: what happens in a life, how many procedures there are, and the sectors to look through. */
public record StartPage(int procedures, List<EventRow> events, List<SectorRow> sectors) {}
