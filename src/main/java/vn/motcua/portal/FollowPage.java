package vn.motcua.portal;

import java.time.Instant;
import vn.motcua.dossier.Followed;

/**
 * A dossier as whoever has its slip sees it.
 *
 * @param key part of the address of this page
 */
public record FollowPage(Followed dossier, String key, String procedure, String agency, Instant now) {}
