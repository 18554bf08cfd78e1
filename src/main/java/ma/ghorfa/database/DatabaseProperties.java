package ma.ghorfa.database;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded database; none of them means anything once {@code spring.datasource.url} is set.
 *
 * @param directory where the data lies, absolute or from the working directory
 * @param port the port on the loopback address; 0 takes a free one at each start
 * @param arguments further options for the server, each as {@code --name=value}
 */
@ConfigurationProperties("ghorfa.database")
record DatabaseProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("0") int port,
        @DefaultValue List<String> arguments) {}
