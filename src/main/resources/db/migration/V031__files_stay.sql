-- What was attached stays what it was: the table itself refuses another content, as the journal does.
create trigger stored_file_stays before update on stored_file for each row
    signal sqlstate '45000' set message_text = 'A stored file is never changed: store another';

create trigger stored_file_remains before delete on stored_file for each row
    signal sqlstate '45000' set message_text = 'A stored file is never deleted';
