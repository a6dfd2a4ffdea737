package press.broadsheet.model;

import java.util.List;
import java.util.Optional;
import press.broadsheet.content.Audio;
import press.broadsheet.content.Correction;
import press.broadsheet.content.Params;
import press.broadsheet.content.Picture;
import press.broadsheet.content.Video;

/** What a story's own page, its structured data and its feed entries show beside its card. */
public record Detail(
        List<String> tags,
        List<String> series,
        List<String> places,
        List<Picture> gallery,
        Optional<Audio> audio,
        Optional<Video> video,
        List<Correction> corrections,
        Optional<String> note,
        Optional<String> translation,
        Optional<String> layout,
        int words,
        Params params) {}
