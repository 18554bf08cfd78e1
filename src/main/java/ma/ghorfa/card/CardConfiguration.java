package ma.ghorfa.card;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CardSettings.class)
class CardConfiguration {

    @Bean
    CardTokens cardTokens(CardSettings settings) {
        Map<Integer, byte[]> keys = new HashMap<>();
        settings.signing().keys().forEach((version, key) -> {
            if (!key.isBlank()) {
                keys.put(version, Base64.getDecoder().decode(key.strip()));
            }
        });
        return new CardTokens(keys, settings.signing().current());
    }
}
