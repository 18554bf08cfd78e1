package ma.ghorfa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One browser with one page, as far as the server notices: it signs in by the form with its token, opens a view, and sends
 * what Vaadin's own client sends, with the security key and the counted messages. Nothing is drawn.
 */
final class VaadinClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final String base;
    private String cookie = "";
    private String key = "";
    private int ui;
    private int syncId;
    private int clientId;
    private int grid;
    private int field;
    private int button;
    private String typedLabel = "";
    private int size;
    private final List<ObjectNode> owed = new ArrayList<>();

    VaadinClient(HttpClient http, String base) {
        this.http = http;
        this.base = base;
    }

    void signIn(String username, String password) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new IOException("The sign-in page has no token");
        }
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(token.group(1));
        HttpResponse<String> answer = send(request("/signin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String where = answer.headers().firstValue("location").orElse("");
        if (answer.statusCode() != 302 || where.contains("sign-in")) {
            throw new IOException("Not signed in: " + answer.statusCode() + " " + where);
        }
    }

    /** Opens a view with a grid and a field above it, in a new page. */
    void open(String route) throws IOException, InterruptedException {
        JsonNode shown = page(route);
        grid = node(shown, "tag", "vaadin-grid"::equals);
        field = node(shown, "tag", "vaadin-text-field"::equals);
        understand(shown);
        finishDrawing(shown);
    }

    /** Opens a view with a form in a new page, for {@link #save}. */
    void openForm(String route, String label) throws IOException, InterruptedException {
        JsonNode shown = page(route);
        field = node(shown, "label", label::equals);
        button = node(shown, "theme", theme -> theme.contains("primary"));
        typedLabel = label;
    }

    private JsonNode page(String route) throws IOException, InterruptedException {
        JsonNode page = JSON.readTree(get("/?v-r=init&location=" + encoded(route) + "&query="))
                .path("appConfig");
        ui = page.path("v-uiId").asInt();
        key = page.path("uidl").path("Vaadin-Security-Key").asString();
        syncId = page.path("uidl").path("syncId").asInt();
        clientId = 0;
        ObjectNode navigation = event(1, "ui-navigate");
        navigation
                .putObject("data")
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "")
                .putNull("historyState");
        return call(navigation);
    }

    /** Scrolls the grid, as far as it is known to reach; true where rows came with the answer. */
    boolean scroll(int from, int rows) throws IOException, InterruptedException {
        ObjectNode range = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", grid)
                .put("templateEventMethodName", "setViewportRange")
                .put("promise", -1);
        range.putArray("templateEventMethodArgs")
                .add(Math.max(0, Math.min(from, size - rows)))
                .add(Math.min(rows, size));
        return call(range).toString().contains("$connector.set(");
    }

    /** Types into the field and waits for the list; the answer is for {@link #finishDrawing}. */
    JsonNode search(String text) throws IOException, InterruptedException {
        return call(value(text), typed());
    }

    /** Types into the field of the form, which tells it after a short pause. */
    void type(String text) throws IOException, InterruptedException {
        call(value(text), typed());
    }

    /**
     * Presses the button that saves; the answer may bring the form anew.
     *
     * @param done what the page says once it is saved
     * @return whether it says so
     */
    boolean save(String done) throws IOException, InterruptedException {
        ObjectNode pressed = event(button, "click");
        ObjectNode where = pressed.putObject("data");
        for (String number : List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")) {
            where.put("event." + number, 0);
        }
        for (String held : List.of("ctrlKey", "shiftKey", "altKey", "metaKey")) {
            where.put("event." + held, false);
        }
        JsonNode answer = call(pressed);
        if (has(answer, "label", typedLabel::equals)) {
            field = node(answer, "label", typedLabel::equals);
            button = node(answer, "theme", theme -> theme.contains("primary"));
        }
        return answer.toString().contains(done);
    }

    private ObjectNode value(String text) {
        return JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", 1)
                .put("property", "value")
                .put("value", text);
    }

    private ObjectNode typed() {
        ObjectNode typed = event(field, "input");
        typed.putObject("data").put("for", "trailing").put("}value", false);
        return typed;
    }

    /** Tells the server that the list is drawn, where it asked to be told; it then counts. */
    void finishDrawing(JsonNode answer) throws IOException, InterruptedException {
        for (JsonNode statement : answer.path("execute")) {
            String script = statement.path(statement.size() - 1).asString();
            if (script.contains("{ return 0}")) {
                JsonNode channel = statement.path(1).path("@v-return");
                ObjectNode drawn = JSON.createObjectNode()
                        .put("type", "channel")
                        .put("node", channel.path(0).asInt())
                        .put("channel", channel.path(1).asInt());
                drawn.putArray("args").add(0);
                call(drawn);
            }
        }
    }

    private static ObjectNode event(int node, String name) {
        return JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    }

    private static int node(JsonNode answer, String key, Predicate<String> value) throws IOException {
        for (JsonNode change : answer.path("changes")) {
            if (is(change, key, value)) {
                return change.path("node").asInt();
            }
        }
        throw new IOException("The view has no such " + key);
    }

    private static boolean has(JsonNode answer, String key, Predicate<String> value) {
        return answer.path("changes").valueStream().anyMatch(change -> is(change, key, value));
    }

    private static boolean is(JsonNode change, String key, Predicate<String> value) {
        return change.path("key").asString("").equals(key)
                && value.test(change.path("value").asString(""));
    }

    private JsonNode call(ObjectNode... calls) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode()
                .put("csrfToken", key)
                .put("syncId", syncId)
                .put("clientId", clientId);
        ArrayNode rpc = message.putArray("rpc");
        owed.forEach(rpc::add);
        owed.clear();
        for (ObjectNode call : calls) {
            rpc.add(call);
        }
        HttpResponse<String> answer = send(request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message.toString())));
        String body = answer.body();
        JsonNode read = JSON.readTree(body.startsWith("for(;;);") ? body.substring(8) : body);
        JsonNode page = read.isArray() ? read.path(0) : read;
        if (answer.statusCode() != 200
                || !page.has("syncId")
                || (page.has("meta") && page.path("meta").has("appError"))) {
            throw new IOException(
                    "Refused: " + answer.statusCode() + " " + body.substring(0, Math.min(300, body.length())));
        }
        syncId = page.path("syncId").asInt();
        clientId++;
        understand(page);
        return page;
    }

    /**
     * What the answer says of the grid: how long it is, and which rows came. With its next message the client confirms
     * those, so that the server may forget what they replaced.
     */
    private void understand(JsonNode page) {
        for (JsonNode statement : page.path("execute")) {
            String script = statement.path(statement.size() - 1).asString("");
            if (statement.path(0).path("@v-node").asInt() == grid && script.contains("$connector.updateSize($1)")) {
                size = statement.path(1).asInt();
            }
            if (statement.path(0).path("@v-node").asInt() == grid && script.contains("$connector.confirm($1)")) {
                ObjectNode confirmed = JSON.createObjectNode()
                        .put("type", "publishedEventHandler")
                        .put("node", grid)
                        .put("templateEventMethodName", "confirmUpdate")
                        .put("promise", -1);
                confirmed
                        .putArray("templateEventMethodArgs")
                        .add(statement.path(1).asInt());
                owed.add(confirmed);
            }
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).header("Accept", "text/html,*/*").GET()).body();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        answer.headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith("JSESSIONID="))
                .forEach(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
