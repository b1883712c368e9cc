-- A sender may say something else later; what was stated before stays, and the last telling holds.
alter table agreement_to_service
    add column telling integer not null default 1,
    add column said_at timestamptz;
update agreement_to_service stated set said_at = coalesce(
    (select received_at from sharing_record record where record.contact_id = stated.contact_id), recorded_at);
alter table agreement_to_service
    alter column telling drop default,
    alter column said_at set not null,
    drop constraint agreement_to_service_pkey,
    add primary key (contact_id, telling);
create trigger agreement_to_service_is_kept before update or delete on agreement_to_service
    for each row execute function refuse_to_change_what_was_said();
