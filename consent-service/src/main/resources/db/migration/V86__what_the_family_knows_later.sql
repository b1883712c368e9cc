-- A sender may say later that the family knows, or must not know. The first word stands in sharing_record.
create table family_word (
    contact_id uuid not null,
    authority text not null,
    telling int not null check (telling > 1),
    said text not null,
    heard_at timestamptz not null,
    primary key (contact_id, telling)
);
create trigger family_word_is_kept before update or delete on family_word
    for each row execute function refuse_to_change_what_was_said();
