package vn.motcua.shared;

/** A field of a request, as a value of a refusal: whoever asked learns which one is at fault. */
public interface Field {

    /** Its place in the request, for example {@code owner.phone}. */
    String path();
}
