-- The database holds whose rows a transaction may touch (ADR 0051): a query that forgets its condition, or enters no
-- boundary at all, leaks nothing. Unset means nothing is seen; * means any.
create function within_boundary(row_authority text, row_agency text) returns boolean language sql stable as
$$
    select coalesce(current_setting('app.authority', true) in (row_authority, '*'), false)
       and coalesce(current_setting('app.agency', true) in (row_agency, '*'), false)
$$;

-- What is for our own people and services only: to a partner it does not exist.
create function within_authority(row_authority text) returns boolean language sql stable as
$$
    select coalesce(current_setting('app.authority', true) in (row_authority, '*'), false)
       and coalesce(current_setting('app.agency', true) = '*', false)
$$;

-- Rows that knew whose they are only by the row they belong to.
alter table stated_basis add column authority text;
update stated_basis child set authority = parent.authority
from sharing_record parent where parent.id = child.sharing_record_id;
alter table stated_basis alter column authority set not null;

alter table non_disclosure_review add column authority text;
alter table non_disclosure_review disable trigger non_disclosure_review_is_kept;
update non_disclosure_review child set authority = parent.authority
from non_disclosure parent where parent.request_id = child.request_id;
alter table non_disclosure_review enable trigger non_disclosure_review_is_kept;
alter table non_disclosure_review alter column authority set not null;

alter table sharing_arrangement_step add column authority text;
alter table sharing_arrangement_step disable trigger sharing_arrangement_step_is_kept;
update sharing_arrangement_step child set authority = parent.authority
from sharing_arrangement parent where parent.id = child.arrangement_id;
alter table sharing_arrangement_step enable trigger sharing_arrangement_step_is_kept;
alter table sharing_arrangement_step alter column authority set not null;

alter table misdirection_step add column authority text;
alter table misdirection_step disable trigger misdirection_step_is_kept;
update misdirection_step child set authority = parent.authority
from misdirection parent where parent.id = child.misdirection_id;
alter table misdirection_step enable trigger misdirection_step_is_kept;
alter table misdirection_step alter column authority set not null;

alter table sharing_record enable row level security;
alter table sharing_record force row level security;
create policy sharing_record_boundary on sharing_record using (within_authority(authority));
alter table stated_basis enable row level security;
alter table stated_basis force row level security;
create policy stated_basis_boundary on stated_basis using (within_authority(authority));
alter table family_word enable row level security;
alter table family_word force row level security;
create policy family_word_boundary on family_word using (within_authority(authority));
alter table agreement_to_service enable row level security;
alter table agreement_to_service force row level security;
create policy agreement_to_service_boundary on agreement_to_service using (within_authority(authority));
alter table agreement_answer enable row level security;
alter table agreement_answer force row level security;
create policy agreement_answer_boundary on agreement_answer using (within_authority(authority));
alter table agreement_withdrawn enable row level security;
alter table agreement_withdrawn force row level security;
create policy agreement_withdrawn_boundary on agreement_withdrawn using (within_authority(authority));
alter table agreement_given enable row level security;
alter table agreement_given force row level security;
create policy agreement_given_boundary on agreement_given using (within_authority(authority));
alter table lawful_basis enable row level security;
alter table lawful_basis force row level security;
create policy lawful_basis_boundary on lawful_basis using (within_authority(authority));
alter table disclosure_ledger enable row level security;
alter table disclosure_ledger force row level security;
create policy disclosure_ledger_boundary on disclosure_ledger using (within_authority(authority));
alter table non_disclosure enable row level security;
alter table non_disclosure force row level security;
create policy non_disclosure_boundary on non_disclosure using (within_authority(authority));
alter table non_disclosure_review enable row level security;
alter table non_disclosure_review force row level security;
create policy non_disclosure_review_boundary on non_disclosure_review using (within_authority(authority));
alter table sharing_arrangement enable row level security;
alter table sharing_arrangement force row level security;
create policy sharing_arrangement_boundary on sharing_arrangement using (within_authority(authority));
alter table sharing_arrangement_step enable row level security;
alter table sharing_arrangement_step force row level security;
create policy sharing_arrangement_step_boundary on sharing_arrangement_step using (within_authority(authority));
alter table misdirection enable row level security;
alter table misdirection force row level security;
create policy misdirection_boundary on misdirection using (within_authority(authority));
alter table misdirection_step enable row level security;
alter table misdirection_step force row level security;
create policy misdirection_step_boundary on misdirection_step using (within_authority(authority));
alter table subject_access enable row level security;
alter table subject_access force row level security;
create policy subject_access_boundary on subject_access using (within_authority(authority));
alter table subject_access_step enable row level security;
alter table subject_access_step force row level security;
create policy subject_access_step_boundary on subject_access_step using (within_authority(authority));
alter table subject_access_item enable row level security;
alter table subject_access_item force row level security;
create policy subject_access_item_boundary on subject_access_item using (within_authority(authority));

-- The one thing that a partner does here: it acknowledges what it was told itself.
alter table withdrawal_told enable row level security;
alter table withdrawal_told force row level security;
create policy withdrawal_told_boundary on withdrawal_told using (within_boundary(authority, agency));
