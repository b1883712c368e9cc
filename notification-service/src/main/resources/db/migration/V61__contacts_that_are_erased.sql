-- A contact was erased (ADR 0053). What was told of it and raised about it stays, in ids, references, codes and times: whoever
-- answers for it has to be able to say that somebody was told. Nothing that comes late starts anything again.
create table erased_contact (
    contact_id uuid primary key,
    authority  text        not null,
    erased_at  timestamptz not null
);
