package ma.ghorfa.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param maxSize of a file
 * @param batch rows that are written in one transaction
 * @param lease how long an instance may be silent before another takes its import over; one whose connections have ended
 *     is not waited for
 * @param look how often an instance looks for imports that nobody works on
 * @param keep how long the refused rows of an import stay, and a file that nobody imported (law 09-08: no longer than
 *     they are needed)
 */
@ConfigurationProperties("ghorfa.intake")
record IntakeSettings(
        @DefaultValue("900MB") DataSize maxSize,
        @DefaultValue("2000") int batch,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("10s") Duration look,
        @DefaultValue("30d") Duration keep) {}
