using System.Globalization;
using System.Text.Json.Serialization;
using Helpline.Dialogs.Running;
using Helpline.Tips;

namespace Helpline.Sessions;

/// <summary>
/// One talk between two turns: where it stands, and the tip drawn for it. Exists in the clear only while a turn runs; kept only sealed.
/// After filing it holds nothing of the tip but the receipt and who has it, and not even that once the receipt is kept.
/// </summary>
internal sealed record Session
{
    public required TalkState Talk { get; init; }

    /// <summary>Drawn when the preview was shown, so that filing can be repeated and happens once.</summary>
    public DrawnTip? Drawn { get; init; }

    /// <summary>Digest of the words that were shown when <see cref="Drawn"/> was drawn; other words are another tip.</summary>
    public byte[]? Shown { get; init; }

    /// <summary>The tip was filed and its receipt is still to be kept.</summary>
    public bool Filed { get; init; }

    /// <summary>Receipts looked up on <see cref="LookUpDay"/>.</summary>
    public int LookUps { get; init; }

    public int LookUpDay { get; init; }

    /// <summary>What the last turn said of itself, for a page that is loaded again.</summary>
    public string? Toast { get; init; }

    /// <summary>Digest of the last turn that ran; the same turn again runs nothing.</summary>
    public byte[]? LastTurn { get; init; }

    /// <summary>Name of the answer that the last turn noted, so that a repeated update can quote it again.</summary>
    public string? NotedAs { get; init; }

    /// <summary>The last turn had everything forgotten.</summary>
    public bool Forgot { get; init; }

    /// <summary>What the channel has left in the chat.</summary>
    public Screen Screen { get => field ?? new(); init; }

    /// <summary>Numbers of the updates taken last.</summary>
    public IReadOnlyList<long> Updates { get => field ?? []; init; }

    /// <summary>Photos sealed for the unfinished tip. Only <see cref="Photos"/> belong to it.</summary>
    public IReadOnlyList<DraftFile> Files { get => field ?? []; init; }

    /// <summary>The photos that the talk counts; what lies beyond was not taken, or was taken back.</summary>
    [JsonIgnore]
    public IReadOnlyList<DraftFile> Photos =>
        [.. Files.Take(int.TryParse(Talk.Answers.GetValueOrDefault("photos"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0)];

    /// <summary>The same with these photos only, and counting them.</summary>
    public Session WithPhotos(IReadOnlyList<DraftFile> photos)
    {
        var answers = new Dictionary<string, string>(Talk.Answers) { ["photos"] = photos.Count.ToString(CultureInfo.InvariantCulture) };
        if (photos.Count == 0)
        {
            answers.Remove("photos");
        }

        return this with { Files = photos, Talk = Talk with { Answers = answers } };
    }

    /// <summary>The receipt that the person has not kept yet.</summary>
    [JsonIgnore]
    public string? Receipt => Filed ? Talk.Answers.GetValueOrDefault("receipt") : null;

    /// <summary>Its receipt stands in the chat: what is left is that something was filed, which the dialogs ask for.</summary>
    public Session ReceiptShown()
    {
        var left = Emptied();
        return Filed ? left with { Talk = left.Talk with { Answers = new Dictionary<string, string> { ["filed"] = "yes" } } } : this;
    }

    /// <summary>The chat shows this now. Once the receipt's message is gone, the dialogs must not speak as if it stood there.</summary>
    public Session Showing(Screen screen) => this with
    {
        Screen = screen,
        Talk = Screen.Receipt is not null && screen.Receipt is null && Talk.Answers.ContainsKey("filed")
            ? Talk with { Answers = new Dictionary<string, string>(Talk.Answers) { ["reopened"] = "yes" } }
            : Talk,
    };

    /// <summary>The talk without a word of what was told, and with no way back to it. What waits for a return still waits.</summary>
    public Session Emptied() => new()
    {
        Talk = Talk with
        {
            Answers = new Dictionary<string, string>(),
            Trail = [],
            Calls = [.. Talk.Calls.Select(call => call with { TrailLength = 0 })],
            Page = null,
            Said = [],
        },
        LookUps = LookUps,
        LookUpDay = LookUpDay,
        Screen = Screen,
        Updates = Updates,
    };

    public override string ToString() => "[sealed]";
}
