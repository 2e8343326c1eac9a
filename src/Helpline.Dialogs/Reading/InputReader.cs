using System.Globalization;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads what a card takes beside its choices: a list, text, a place, photos.</summary>
internal sealed class InputReader(MapReader map, FileFaults faults)
{
    public ListChoice? ReadChoose() => Read("choose", (choose, line) =>
        new ListChoice(choose.Needed("list"), choose.Needed("as"), choose.Needed("to"), line));

    public TextInput? ReadText() => Read("text", (text, line) =>
    {
        var max = Number(text, "'max' must be a number of characters", int.MaxValue);
        var read = new TextInput(text.Needed("as"), max, text.Yes("append"), text.Needed("to"), line) { Secret = text.Yes("secret") };
        if (read is { Append: true, Secret: true })
        {
            faults.Add(text.LineOf("secret"), Rules.SecretAppended, "a text that grows is quoted back, so it can be no secret");
        }

        return read;
    });

    public PlaceInput? ReadPlace() => Read("place", (place, line) => new PlaceInput(place.Needed("as"), place.Needed("to"), line));

    public PhotoInput? ReadPhoto() => Read("photo", (photo, line) => new PhotoInput(
        photo.Needed("as"),
        Number(photo, $"'max' must be a number of photos, {Limits.Photos} at most", Limits.Photos),
        photo.Needed("to"),
        line));

    private T? Read<T>(string key, Func<MapReader, int, T> read)
        where T : class
    {
        if (map.Take(key) is not { } node || MapReader.Of(node, faults, key) is not { } input)
        {
            return null;
        }

        var done = read(input, node.Line);
        input.Done();
        return done;
    }

    private int Number(MapReader input, string wrong, int most)
    {
        if (!int.TryParse(input.Needed("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var max) || max < 1 || max > most)
        {
            faults.Add(input.LineOf("max"), Rules.Shape, wrong);
        }

        return max;
    }
}
