package vn.motcua.petition;

/** Why something that was sent is no petition, and where it belongs instead (regulations §7). */
public enum Ground {
    /** Khiếu nại: has a law of its own. */
    COMPLAINT,
    /** Tố cáo: has a law of its own. */
    DENUNCIATION,
    /** Something a dossier answers: a question, a request, a supplement. */
    SERVICE,
    /** Its content is not clear, and nothing more came. */
    UNCLEAR,
    /** No name and address, as the law asks for. */
    NO_SENDER,
    /** The same is handled already. */
    DUPLICATE,
    /** About nothing an administrative agency does. */
    ELSEWHERE
}
