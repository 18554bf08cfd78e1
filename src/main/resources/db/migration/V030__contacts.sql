-- How a member is reached is read by those whose work it is to reach them, and by the member; not by everybody who may
-- read the chamber (law 09-08, article 3: no more than the purpose asks for).
insert into role_permission (role_id, permission)
select id, 'CONTACT_READ' from role
where code in ('SESSION_SECRETARY', 'STAFF_CHAMBER', 'DIRECTOR', 'ADMINISTRATOR', 'AUDITOR');
