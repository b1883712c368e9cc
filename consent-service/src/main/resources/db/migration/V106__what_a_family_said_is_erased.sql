-- A contact was erased (ADR 0053), whether or not we had heard of it: what the family said goes, and nothing that comes late
-- brings it back. That something was shared, with whom and why, in codes, stays: whoever answers for it has to be able to.
create table erased_contact (
    contact_id uuid primary key,
    authority text not null,
    erased_at timestamptz not null
);
alter table erased_contact enable row level security;
alter table erased_contact force row level security;
create policy erased_contact_boundary on erased_contact using (within_authority(authority));

create or replace function refuse_to_change_what_was_said() returns trigger language plpgsql as $$
begin
    -- Only erase_contact, which runs as the owner of the tables.
    if tg_op = 'DELETE' and current_setting('app.erasing', true) = 'on'
       and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then
        return old;
    end if;
    raise exception 'what a family said is only ever added to';
end
$$;

-- Gives whether it was not erased before.
create function erase_contact(erased uuid, its_authority text, at timestamptz) returns boolean
    language plpgsql security definer set search_path from current as
$$
declare
    said text;
begin
    insert into erased_contact (contact_id, authority, erased_at) values (erased, its_authority, at) on conflict do nothing;
    if not found then
        return false;
    end if;
    perform set_config('app.erasing', 'on', true);
    foreach said in array array ['agreement_answer', 'agreement_to_service', 'agreement_given', 'agreement_withdrawn',
                                 'withdrawal_told', 'family_word'] loop
        execute format('delete from %I where contact_id = $1 and authority = $2', said) using erased, its_authority;
    end loop;
    perform set_config('app.erasing', 'off', true);
    -- That an agency refused stays; there is nothing left to look at again.
    update non_disclosure set due_on = null where contact_id = erased and authority = its_authority;
    return true;
end
$$;
