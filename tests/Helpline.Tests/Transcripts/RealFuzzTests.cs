using Helpline.Dialogs.Running;
using Helpline.Sessions;
using Helpline.Tests.Dialogs;

namespace Helpline.Tests.Transcripts;

public sealed class RealFuzzTests
{
    [Theory]
    [InlineData(7, "no")]
    [InlineData(8, "yes")]
    public void Random_turns_over_the_real_dialogs_never_throw_and_every_card_is_sound(uint seed, string yesOrNo)
    {
        var facts = new Facts(TalkFacts.Names.ToDictionary(name => name, name => name switch
        {
            "intake" => "open",
            "channel" => yesOrNo == "yes" ? "telegram" : "web",
            "demo" or "country-set" or "official-here" => yesOrNo,
            _ => "…",
        }));
        var walk = new FuzzWalk(new DialogMachine(RealBook.Book), facts, act => TalkVocabulary.Acts[act].Outcomes.Order().ToList(), seed);

        walk.Go(4000);

        Assert.True(walk.Visited.Distinct().Count() > 60);
    }
}
