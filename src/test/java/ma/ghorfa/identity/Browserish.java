package ma.ghorfa.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser as far as HTTP goes: it keeps cookies, follows nothing by itself and sends the token of the page. */
final class Browserish {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI root;
    private final String forwardedFor;

    Browserish(int port) {
        this(port, "");
    }

    /** @param forwardedFor what the header of that name says, nothing for no header */
    Browserish(int port, String forwardedFor) {
        this.root = URI.create("http://localhost:" + port + "/");
        this.forwardedFor = forwardedFor;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html");
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Accept", accept)
                .GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The token that the sign-in page carries for this session. */
    String token() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get("sign-in").body());
        if (!token.find()) {
            throw new AssertionError("The page carries no token");
        }
        return token.group(1);
    }

    HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return post("signin", Map.of("username", username, "password", password, "_csrf", token()));
    }

    /** Where an answer sends one, without the server's own address. */
    static String location(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(uri -> uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                .orElse("");
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
