-- A contact was erased (ADR 0053), whether or not we had heard of it: nothing that comes late brings anything of it back.
select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

create table erased_contact (
    contact_id uuid primary key,
    authority text not null,
    erased_at timestamptz not null
);
insert into erased_contact (contact_id, authority, erased_at)
select contact_id, authority, erased_at from sharing_record where erased_at is not null;

alter table erased_contact enable row level security;
alter table erased_contact force row level security;
create policy erased_contact_boundary on erased_contact using (within_authority(authority));

-- That an agency refused stays; there is nothing left to look at again.
update non_disclosure set due_on = null where contact_id in (select contact_id from erased_contact);
