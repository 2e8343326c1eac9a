using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading.Yaml;

namespace Helpline.Dialogs.Reading;

/// <summary>Reads the way out of a state, of which there must be exactly one: a card, go, act, call, end or jump.</summary>
internal sealed class WayReader(string state, int line, MapReader map, FileFaults faults)
{
    private static readonly string[] Passing = ["go", "act", "call", "end", "jump"];
    private static readonly string[] Waiting = ["choices", "choose", "text", "place", "photo"];

    public Way Read()
    {
        var ways = Passing.Where(map.Has).Concat(Waiting.Any(map.Has) ? ["choices"] : []).ToList();
        if (ways.Count > 1)
        {
            faults.Add(line, Rules.TwoWays, $"'{state}' has more than one way out: {string.Join(", ", ways)}");
        }

        // All are read, so that faults in each are told and no key of them counts as unknown.
        Way[] read = [ReadGo(), ReadAct(), ReadCall(), ReadEnd(), ReadJump(), ReadWait()];
        return read.FirstOrDefault(way => way is not Way.Nowhere) ?? new Way.Nowhere();
    }

    private Way ReadGo()
    {
        var branches = map.Items("go").Select(ReadBranch).OfType<Branch>().ToList();
        if (map.Has("go") && branches is [.., { When: not null } last])
        {
            faults.Add(last.Line, Rules.GoLastGuarded, $"the last way out of '{state}' must have no guard");
        }

        return branches.Count > 0 ? new Way.Goes(branches) : new Way.Nowhere();
    }

    private Branch? ReadBranch(Node node)
    {
        if (MapReader.Of(node, faults, "a branch") is not { } branch)
        {
            return null;
        }

        var read = new Branch(GuardReader.Read(branch, faults), branch.Needed("to"), node.Line);
        branch.Done();
        return read;
    }

    private Way ReadAct()
    {
        var act = map.Word("act");
        var on = map.Pairs("on").DistinctBy(pair => pair.Key)
            .ToDictionary(pair => pair.Key, pair => new Branch(null, pair.Value, pair.Line), StringComparer.Ordinal);
        if (act is not null && !map.Has("on"))
        {
            faults.Add(line, Rules.KeyMissing, $"'{state}' performs an act and needs 'on' for its outcomes");
        }

        if (act is null && map.Has("on"))
        {
            faults.Add(map.LineOf("on"), Rules.KeyMissing, "'on' needs an 'act'");
        }

        return act is null ? new Way.Nowhere() : new Way.Acts(act, on);
    }

    private Way ReadCall()
    {
        if (map.Take("call") is not { } node || MapReader.Of(node, faults, "a call") is not { } call)
        {
            return new Way.Nowhere();
        }

        var read = new Way.Calls(call.Needed("dialog"), call.Needed("then"));
        call.Done();
        return read;
    }

    private Way ReadEnd()
    {
        var word = map.Word("end");
        if (word is not (null or "return"))
        {
            faults.Add(map.LineOf("end"), Rules.ValueUnknown, "'end' can only be return");
        }

        return map.Has("end") ? new Way.Returns() : new Way.Nowhere();
    }

    private Way ReadJump() => map.Word("jump") is { } dialog ? new Way.Jumps(dialog) : new Way.Nowhere();

    private Way ReadWait()
    {
        var inputs = new InputReader(map, faults);
        var (choose, text, place, photo) = (inputs.ReadChoose(), inputs.ReadText(), inputs.ReadPlace(), inputs.ReadPhoto());
        var choices = map.Items("choices").Select(ReadChoice).OfType<Choice>().ToList();
        var everywhere = choose is not null || text is not null || choices.Count > 0;
        if (!everywhere && (place is not null || photo is not null))
        {
            faults.Add(line, Rules.InputAlone, $"'{state}' needs choices or text too: not every channel can send a place or a photo");
        }

        return everywhere || place is not null || photo is not null
            ? new Way.Waits(choose, choices, text) { Place = place, Photo = photo }
            : new Way.Nowhere();
    }

    private Choice? ReadChoice(Node node)
    {
        if (MapReader.Of(node, faults, "a choice") is not { } choice)
        {
            return null;
        }

        var value = choice.Needed("value");
        var label = choice.Word("label") ?? $"{state}.{value}";
        var read = new Choice(value, label, choice.Needed("to"), GuardReader.Read(choice, faults), node.Line)
        {
            Set = StateReader.Noted(choice),
        };
        choice.Done();
        return read;
    }
}
