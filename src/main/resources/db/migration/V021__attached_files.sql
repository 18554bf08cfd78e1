-- What is attached to an item, or proves a decision, is a file that is kept: neither outlives the other.
-- The tables keep their former rows, and those are left as they are.

set statement system_versioning_alter_history = keep for
alter table agenda_document
    add constraint document_file foreign key (file_id) references stored_file (id);

set statement system_versioning_alter_history = keep for
alter table decision_evidence
    add constraint evidence_file foreign key (file_id) references stored_file (id);
