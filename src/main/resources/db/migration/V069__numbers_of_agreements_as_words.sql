-- The words of an agreement held what stands before its number, in three languages, so that it found all of them. The words
-- are written anew when the portal starts, as those of every agreement that has none.
delete from agreement_word;
