package com.example.speechmatics;

/** Bodies of our own making, after the examples of Speechmatics' OpenAPI description. */
final class Samples {
    static final String TRANSCRIPT = """
            {"format": "2.9",
             "job": {"created_at": "2026-11-20T12:29:01.853047Z", "data_name": "call.wav", "duration": 12, "id": "a1b2c3d4e5"},
             "metadata": {"created_at": "2026-11-20T12:30:01Z", "type": "transcription",
               "transcription_config": {"language": "en", "diarization": "speaker"},
               "language_pack_info": {"word_delimiter": " ", "writing_direction": "left-to-right"}},
             "results": [
               {"type": "word", "start_time": 0.55, "end_time": 1.2, "channel": "channel_1",
                "alternatives": [{"content": "Hello", "confidence": 0.95, "language": "en", "speaker": "S1"},
                                 {"content": "Hallo", "confidence": 0.05, "language": "en"}]},
               {"type": "punctuation", "start_time": 1.2, "end_time": 1.2, "is_eos": true, "attaches_to": "previous",
                "alternatives": [{"content": ".", "confidence": 1.0, "language": "en", "speaker": "S1"}]},
               {"type": "word", "start_time": 2.0, "end_time": 2.4, "channel": "channel_1",
                "alternatives": [{"content": "Good", "confidence": 0.9, "language": "en", "speaker": "S2"}]},
               {"type": "entity", "entity_class": "time", "start_time": 2.4, "end_time": 2.9, "channel": "channel_1",
                "alternatives": [{"content": "morning", "confidence": 0.8, "language": "en", "speaker": "S2"}]},
               {"type": "speaker_change", "start_time": 3, "end_time": 3}],
             "summary": {"content": "A greeting."}}
            """;

    static final String REJECTED = """
            {"job": {"id": "a1b2c3d4e5", "status": "rejected", "created_at": "2026-11-20T12:29:01Z", "data_name": "x",
              "errors": [{"timestamp": "2026-11-20T12:29:02Z", "message": "unable to fetch audio: http status code 404"}]}}
            """;

    private Samples() {}
}
