package vn.motcua.portal;

import java.time.Instant;
import vn.motcua.dossier.Followed;

/** A dossier as whoever has its slip sees it. */
public record FollowPage(Followed dossier, String procedure, String agency, Instant now) {}
