package ma.ghorfa.journal;

import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import ma.ghorfa.base.VersionedEntity;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEvent;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.springframework.data.domain.AuditorAware;
import org.springframework.stereotype.Component;

/**
 * Signs the last version of a record that is about to be deleted. The database keeps deleted rows, but a deletion has no
 * row of its own to say who did it; so the row is signed first, and the history then ends with a version of that account.
 */
@Component
class DeletedBy implements PreDeleteEventListener {

    private final AuditorAware<String> current;

    DeletedBy(AuditorAware<String> current, EntityManagerFactory factory) {
        this.current = current;
        factory.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry()
                .appendListeners(EventType.PRE_DELETE, this);
    }

    @Override
    public boolean onPreDelete(PreDeleteEvent event) {
        if (event.getEntity() instanceof VersionedEntity<?>
                && event.getPersister() instanceof AbstractEntityPersister persister) {
            String sql = "update " + persister.getTableName() + " set changed_by = ? where id = ?";
            event.getSession().doWork(connection -> {
                try (PreparedStatement update = connection.prepareStatement(sql)) {
                    update.setString(1, current.getCurrentAuditor().orElse("system"));
                    update.setString(2, event.getId().toString());
                    update.executeUpdate();
                }
            });
        }
        return false;
    }
}
