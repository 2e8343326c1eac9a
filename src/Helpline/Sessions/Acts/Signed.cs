using Helpline.Dialogs.Model;

namespace Helpline.Sessions.Acts;

/// <summary>Short writing of act signatures. Holds nothing.</summary>
internal static class Signed
{
    public static ActSignature As(string name, string[] outcomes, params string[] values) =>
        new(name, outcomes.ToHashSet(), values.ToHashSet());
}
