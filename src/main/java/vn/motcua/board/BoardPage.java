package vn.motcua.board;

import java.time.Instant;
import vn.motcua.queue.Board;

/**
 * The call display of an agency.
 *
 * @param home path of the agency's board, for its other addresses
 */
public record BoardPage(String agency, String home, Board board, Instant now) {}
