using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Drawing;

/// <summary>A guard in a few words, without the characters that Mermaid reads as its own.</summary>
internal static class GuardWords
{
    public static string Of(Guard? guard) => guard switch
    {
        null => "",
        Guard.Is isIt => $"{isIt.Name} = {isIt.Value}",
        Guard.IsNot isNot => $"{isNot.Name} ≠ {isNot.Value}",
        Guard.Has has => $"has {has.Name}",
        Guard.All all => string.Join(" and ", all.Of.Select(Inner)),
        Guard.Any any => string.Join(" or ", any.Of.Select(Inner)),
        _ => throw new ArgumentException("A guard of no known form.", nameof(guard)),
    };

    private static string Inner(Guard guard) => guard is Guard.All or Guard.Any ? $"({Of(guard)})" : Of(guard);
}
