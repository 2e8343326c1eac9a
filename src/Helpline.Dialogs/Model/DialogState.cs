using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Model;

/// <summary>One state of a dialog: what entering it notes or clears, what it says, and the way out of it.</summary>
internal sealed record DialogState
{
    public required string Name { get; init; }

    /// <summary>Where it is written, so that a fault can be pointed at.</summary>
    public int Line { get; init; }

    public CardKind Card { get; init; }

    public IReadOnlyList<Saying> Say { get; init; } = [];

    /// <summary>On entering, everything noted is dropped, and the way back with it.</summary>
    public bool ClearAll { get; init; }

    public IReadOnlyList<string> Clear { get; init; } = [];

    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>On entering, answers that take over the value of another one: target to source. Read before anything is cleared.</summary>
    public IReadOnlyDictionary<string, string> Copy { get; init; } = new Dictionary<string, string>();

    /// <summary>The place is asked for with a button that sends where the person is, in channels that have one.</summary>
    public bool AsksPlace { get; init; }

    /// <summary>Names of values that are points on the map, shown with the card where they are there.</summary>
    public IReadOnlyList<string> Pins { get; init; } = [];

    /// <summary>There is no going back from here.</summary>
    public bool EndsWayBack { get; init; }

    public required Way Way { get; init; }
}
