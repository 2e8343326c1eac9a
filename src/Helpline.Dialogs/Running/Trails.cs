using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>
/// The way back and the way out: cards passed and dialogs that wait for a return, in one order.
/// A call owns the trail from its length on, so that going back past its first card leaves it.
/// </summary>
internal static class Trails
{
    /// <summary>The present card is left forward.</summary>
    public static TalkState Passed(this TalkState state)
    {
        var trail = state.Trail.Append(new Place(state.Dialog, state.State)).ToList();
        var over = Math.Max(0, trail.Count - Limits.Trail);
        return state with
        {
            Trail = [.. trail.Skip(over)],
            Calls = [.. state.Calls.Select(call => call with { TrailLength = Math.Max(0, call.TrailLength - over) })],
        };
    }

    /// <summary>A card is reached: it is not its own way back.</summary>
    public static TalkState Reached(this TalkState state)
    {
        var floor = state.Calls.Count == 0 ? 0 : state.Calls[^1].TrailLength;
        var length = state.Trail.Count;
        while (length > floor && Is(state.Trail[length - 1], state.Dialog, state.State))
        {
            length--;
        }

        return state with { Trail = [.. state.Trail.Take(length)] };
    }

    /// <summary>There is no going back from here.</summary>
    public static TalkState NoWayBack(this TalkState state) => state with
    {
        Trail = [],
        Calls = [.. state.Calls.Select(call => call with { TrailLength = 0 })],
    };

    public static TalkState Called(this TalkState state, string returnTo, bool asItWas = false)
    {
        var calls = state.Calls.Append(new Place(state.Dialog, returnTo, state.Trail.Count, asItWas));
        return state with { Calls = [.. calls.TakeLast(Limits.Calls)] };
    }

    /// <summary>
    /// A command calls its dialog. A dialog that already runs is taken up again instead:
    /// what was called from it is left, so that commands in a row cannot pile up.
    /// </summary>
    public static TalkState Commanded(this TalkState state, string dialog)
    {
        var running = state.Calls.Select(call => call.Dialog).Append(state.Dialog).ToList();
        var at = running.IndexOf(dialog);
        return at < 0
            ? state.Passed().Called(state.State, asItWas: true)
            : state.Passed() with { Calls = [.. state.Calls.Take(at)] };
    }

    /// <returns>Null when there is nothing to return to.</returns>
    public static (TalkState State, Place To)? Returned(this TalkState state)
    {
        if (state.Calls.Count == 0)
        {
            return null;
        }

        var to = state.Calls[^1];
        return (state with { Calls = [.. state.Calls.SkipLast(1)], Trail = [.. state.Trail.Take(to.TrailLength)] }, to);
    }

    /// <summary>
    /// The talk at the last card passed; null when the trail is empty. Whoever goes back out of a dialog that was called leaves
    /// behind what the caller's card clears, as by any other way out.
    /// </summary>
    public static TalkState? Back(this TalkState state, DialogBook book)
    {
        for (var at = state.Trail.Count - 1; at >= 0; at--)
        {
            var place = state.Trail[at];
            if (book.Find(place.Dialog, place.State) is { Way: Way.Waits } card)
            {
                var calls = state.Calls.TakeWhile(call => call.TrailLength <= at).ToList();
                var left = state.Calls.Count > calls.Count && !state.Calls[calls.Count].AsItWas;
                return (state with
                {
                    Dialog = place.Dialog,
                    State = place.State,
                    Page = null,
                    Said = [],
                    Trail = [.. state.Trail.Take(at)],
                    Calls = calls,
                }).Without(left ? card.Clear : []);
            }
        }

        return null;
    }

    private static bool Is(Place place, string dialog, string name) => place.Dialog == dialog && place.State == name;
}
