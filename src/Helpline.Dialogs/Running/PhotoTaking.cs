using System.Globalization;
using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Counts photos; the answer is their number in digits. Knows nothing of what they show.</summary>
internal static class PhotoTaking
{
    /// <summary>How many more are taken here.</summary>
    public static int Left(TalkState state, PhotoInput input) => Math.Max(0, input.Max - Count(state, input));

    public static int Count(TalkState state, PhotoInput input) =>
        int.TryParse(state.Answers.GetValueOrDefault(input.As), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    public static TalkState Take(TalkState state, PhotoInput input) =>
        state.With(input.As, (Count(state, input) + 1).ToString(CultureInfo.InvariantCulture));
}
