-- What is known of people across contacts, and the pack for the hour without a network, no partner ever reads: now not even
-- a query that forgets to ask who is asking.

alter policy person_description_boundary on person_description using (within_authority(authority));
alter policy person_key_boundary on person_key using (within_authority(authority));
alter policy person_identifier_boundary on person_identifier using (within_authority(authority));
alter policy person_mark_boundary on person_mark using (within_authority(authority));
alter policy match_candidate_boundary on match_candidate using (within_authority(authority));
alter policy match_answer_boundary on match_answer using (within_authority(authority));
alter policy sealed_touch_boundary on sealed_touch using (within_authority(authority));
alter policy downtime_pack_boundary on downtime_pack using (within_authority(authority));
