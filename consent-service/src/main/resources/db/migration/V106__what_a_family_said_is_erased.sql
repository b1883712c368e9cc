-- A contact was erased (ADR 0053): what the family said goes, and what we told them we wanted. That something was shared, with
-- whom and why, in codes, stays in the ledger: whoever answers for it has to be able to.
-- The row of a contact that was erased stays, so that nothing that comes late opens another; nobody is shown it.
alter table sharing_record add column erased_at timestamptz;

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

create function erase_contact(erased uuid, its_authority text) returns boolean
    language plpgsql security definer set search_path from current as
$$
declare
    gone bigint := 0;
    these bigint;
    said text;
begin
    perform set_config('app.erasing', 'on', true);
    foreach said in array array ['agreement_answer', 'agreement_to_service', 'agreement_given', 'agreement_withdrawn',
                                 'withdrawal_told', 'family_word'] loop
        execute format('delete from %I where contact_id = $1 and authority = $2', said) using erased, its_authority;
        get diagnostics these = row_count;
        gone := gone + these;
    end loop;
    update sharing_record set erased_at = now()
    where contact_id = erased and authority = its_authority and erased_at is null;
    get diagnostics these = row_count;
    perform set_config('app.erasing', 'off', true);
    return gone + these > 0;
end
$$;
