package vn.motcua.directory;

/** Kinds of agencies; {@link #label} is the word used in files people bring. */
public enum AgencyKind {
    PROVINCE("tinh"),
    DISTRICT("huyen"),
    COMMUNE("xa"),
    DEPARTMENT("so"),
    DIVISION("phong"),
    CENTRE("trung_tam"),
    VERTICAL("nganh_doc");

    private final String label;

    AgencyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
