using Helpline.Desk.Register.Frame;

namespace Helpline.Desk.Register.Intake;

/// <summary>The newest preview of each editor, in memory. A few at most, each for half an hour; a restart forgets them, and the file is uploaded again.</summary>
internal sealed class PreviewShelf(TimeProvider time)
{
    private const int Most = 8;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ImportPreview> _byEditor = new(StringComparer.Ordinal);

    public void Keep(Visit visit, ImportPreview preview)
    {
        lock (_lock)
        {
            foreach (var old in _byEditor.Where(one => time.GetUtcNow() - one.Value.MadeAt > Kept).Select(one => one.Key).ToList())
            {
                _byEditor.Remove(old);
            }

            if (_byEditor.Count >= Most && !_byEditor.ContainsKey(Key(visit)))
            {
                _byEditor.Remove(_byEditor.MinBy(one => one.Value.MadeAt).Key);
            }

            _byEditor[Key(visit)] = preview;
        }
    }

    /// <summary>Each preview is confirmed once at most.</summary>
    /// <returns>Null: it is not this editor's, too old, or another one was made since.</returns>
    public ImportPreview? Take(Visit visit, string id)
    {
        lock (_lock)
        {
            return _byEditor.GetValueOrDefault(Key(visit)) is { } kept && kept.Id == id && _byEditor.Remove(Key(visit)) && time.GetUtcNow() - kept.MadeAt <= Kept
                ? kept
                : null;
        }
    }

    private static string Key(Visit visit) => Convert.ToHexString(visit.Editor!.Id);
}
