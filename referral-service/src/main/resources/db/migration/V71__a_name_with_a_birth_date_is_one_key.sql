-- Everybody gets the new key, and is matched again on the way: what was found and answered stays.

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

update contact_person set keyed_at = null, matched_at = null;
