package vn.motcua.page;

/** Style sheets, scripts and icons, served by ourselves under addresses that change with their content. */
public interface Assets {

    /**
     * The address of an asset, for example {@code /assets/1f0c…/motcua.css}; browsers may keep it for a year.
     *
     * @throws IllegalArgumentException when there is no such asset
     */
    String link(String name);
}
