using Helpline.Dialogs.Model;
using Helpline.Dialogs.Reading;
using Helpline.Facilities;
using Helpline.Sessions.Acts;

namespace Helpline.Sessions;

/// <summary>All that dialogs may name of this app: its acts, facts and option lists. Needs no setting and no database.</summary>
internal static class TalkVocabulary
{
    public static readonly IReadOnlyDictionary<string, ActSignature> Acts = new[]
    {
        DrawTip.Form, FileTip.Form, KeepReceipt.Form, LookUp.Form, AddToTip.Form,
        TakeBack.Form, ForgetTalk.Form, TellKnown.Form, HelpAround.Form,
        FindTown.Form, WeighCare.Form, FindCare.Form, NoteWrong.Form, CheckLicence.Form,
    }.ToDictionary(form => form.Name);

    public static Vocabulary Of(IReadOnlyDictionary<string, string> files, RegionTable table)
    {
        var lists = ListReader.Read(files).Lists.ToDictionary(list => list.Key, list => list.Value);
        var grouping = lists.GetValueOrDefault("regions");
        lists["regions"] = RegionOptions.Of("regions", "country", table, grouping);
        lists["care-regions"] = RegionOptions.Of("care-regions", CareAsk.Country, table, grouping);
        return new Vocabulary(Acts, TalkFacts.Names, lists);
    }
}
