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
        lists["regions"] = RegionOptions.Of(table, lists.GetValueOrDefault("regions"));
        return new Vocabulary(Acts, TalkFacts.Names, lists);
    }
}
