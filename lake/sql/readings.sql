-- One row per slot: of all rows of one usage point, channel, segment and time the one with the largest version, quality
-- and value. Plain SQL of 2003, for DuckDB, Trino and Spark alike.
CREATE VIEW readings AS
SELECT usage_point, meter_serial, segment, channel, commodity, flow, quantity, unit, kind, reading_time,
  interval_seconds, value, quality, quality_code, version, received_at, head_end, utc_offset_seconds, register_digits,
  register_resolution, disposition
FROM (
  SELECT *, row_number() OVER (
    PARTITION BY usage_point, channel, segment, reading_time
    ORDER BY version DESC,
      CASE quality
        WHEN 'VERIFIED' THEN 12 WHEN 'VALIDATED' THEN 11 WHEN 'FINAL_SUBSTITUTED' THEN 10 WHEN 'VALID' THEN 9
        WHEN 'EDITED' THEN 8 WHEN 'SUBSTITUTED' THEN 7 WHEN 'ESTIMATED' THEN 6 WHEN 'DERIVED' THEN 5
        WHEN 'RAW' THEN 4 WHEN 'QUESTIONABLE' THEN 3 WHEN 'PROJECTED' THEN 2 WHEN 'MISSING' THEN 1
        ELSE 0
      END DESC,
      value DESC) AS place
  FROM readings_written) AS ranked
WHERE place = 1
