package vn.motcua.bench;

import static vn.motcua.bench.Measure.say;

import vn.motcua.dossier.internal.Lives;
import vn.motcua.procedure.internal.Finding;

/** {@code ./motcua bench [what] [size]}; without arguments everything, in its usual size. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var what = arguments.length > 0 ? arguments[0] : "all";
        int size = arguments.length > 1 ? Integer.parseInt(arguments[1].replace("_", "")) : 0;
        say("%s", Measure.machine());
        switch (what) {
            case "lives" -> Lives.run(size > 0 ? size : 800, 7);
            case "million" -> Million.run(size > 0 ? size : 1_000_000);
            case "import" -> ImportRows.run(size > 0 ? size : 1_000_000);
            case "http" -> OverHttp.run(size > 0 ? size : 800, 5);
            case "start" -> Start.run(size > 0 ? size : 5);
            case "board" -> Screens.run(size > 0 ? size : 200);
            case "merger" -> Merger.run(size > 0 ? size : 20_000);
            case "desks" -> Desks.run(size > 0 ? size : 1_000_000);
            case "day" -> WardDay.run(size > 0 ? size : 100);
            case "slips" -> Slips.run(size > 0 ? size : 500);
            case "portal" -> Portal.run(size > 0 ? size : 60_000);
            case "find" -> Finding.run(size > 0 ? size : 7_000);
            case "filers" -> Filers.run(size > 0 ? size : 500);
            case "all" -> {
                Lives.run(800, 7);
                OverHttp.run(800, 5);
                Start.run(5);
                Slips.run(500);
                Screens.run(200);
                WardDay.run(100);
                Desks.run(1_000_000);
                Million.run(1_000_000);
                Portal.run(60_000);
                Filers.run(500);
                Finding.run(7_000);
            }
            default -> {
                say(
                        "lives | million | import | http | start | slips | merger | board | desks | day | portal | filers | find [size]");
                System.exit(64);
            }
        }
        say("%s", Measure.machine());
        System.exit(0);
    }
}
