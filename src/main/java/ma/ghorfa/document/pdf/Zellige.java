package ma.ghorfa.document.pdf;

/**
 * The motif of the documents, drawn from its geometry: the eight-fold star of two squares (khatam), and the tiling of
 * stars that touch at their points with pointed crosses between them.
 */
final class Zellige {

    /** Where the sides of the two squares cross, as a share of the distance of the points. */
    private static final double NOTCH = Math.cos(Math.PI / 4) / Math.cos(Math.PI / 8);

    private Zellige() {}

    /** A band of touching stars; as many as fit, centred. */
    static void band(Page page, float x, float top, float width, float height) {
        float radius = height / 2;
        int count = (int) (width / height);
        float first = x + (width - count * height) / 2 + radius;
        float middle = top + radius;
        var stars = new StringBuilder(Ink.GREEN.fill());
        var rings = new StringBuilder(Ink.PAPER.stroke()).append("0.35 w\n");
        var hearts = new StringBuilder(Ink.BRASS.fill());
        for (int i = 0; i < count; i++) {
            float centre = first + i * height;
            stars.append(star(page, centre, middle, radius)).append("f\n");
            rings.append(star(page, centre, middle, radius * 0.72f)).append("S\n");
            hearts.append(star(page, centre, middle, radius * 0.34f)).append("f\n");
        }
        page.fill(Ink.BRASS_TINT, first - radius, top, count * height, height);
        page.draw(null, stars.toString() + rings + hearts);
        page.fill(Ink.BRASS, x, top - 1.6f, width, 0.6f);
        page.fill(Ink.BRASS, x, top + height + 1f, width, 0.6f);
    }

    /** A single star of two squares whose sides pass over and under each other in outline. */
    static void emblem(Page page, float centre, float middle, float radius) {
        page.draw(
                null,
                Ink.GREEN_TINT.fill() + star(page, centre, middle, radius) + "f\n" + Ink.GREEN.stroke() + "0.9 w\n"
                        + square(page, centre, middle, radius, 0) + "S\n"
                        + square(page, centre, middle, radius, Math.PI / 4)
                        + "S\n"
                        + Ink.BRASS.stroke() + "0.6 w\n" + star(page, centre, middle, radius * 0.62f) + "S\n"
                        + Ink.GREEN.fill() + star(page, centre, middle, radius * 0.4f) + "f\n"
                        + Ink.BRASS.fill() + star(page, centre, middle, radius * 0.17f) + "f\n");
    }

    /** A thin line with a small star in its middle. */
    static void divider(Page page, float centre, float middle, float width) {
        float radius = 3.6f;
        float side = width / 2 - radius - 5;
        page.fill(Ink.BRASS, centre - width / 2, middle - 0.3f, side, 0.6f);
        page.fill(Ink.BRASS, centre + radius + 5, middle - 0.3f, side, 0.6f);
        page.draw(null, Ink.BRASS.fill() + star(page, centre, middle, radius) + "f\n");
    }

    private static String star(Page page, float centre, float middle, float radius) {
        var path = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            double distance = i % 2 == 0 ? radius : radius * NOTCH;
            point(page, path, centre, middle, distance, i * Math.PI / 8, i == 0);
        }
        return path.append("h ").toString();
    }

    private static String square(Page page, float centre, float middle, float radius, double turn) {
        var path = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            point(page, path, centre, middle, radius, turn + i * Math.PI / 2, i == 0);
        }
        return path.append("h ").toString();
    }

    private static void point(
            Page page, StringBuilder path, float centre, float middle, double distance, double angle, boolean first) {
        path.append(Page.number((float) (centre + distance * Math.cos(angle))))
                .append(' ')
                .append(Page.number((float) (page.height() - middle + distance * Math.sin(angle))))
                .append(first ? " m " : " l ");
    }
}
