-- Holds over records, by authority and for our own people only (ADR 0051).
alter table hold enable row level security;
alter table hold force row level security;
create policy hold_boundary on hold using (within_authority(authority));
alter table hold_lifting enable row level security;
alter table hold_lifting force row level security;
create policy hold_lifting_boundary on hold_lifting using (within_authority(authority));
