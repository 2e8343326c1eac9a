using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;

namespace Helpline.Sessions;

/// <summary>The language a talk is held in. Chosen by the person or not at all; never guessed from a device.</summary>
internal static class TalkLanguage
{
    public static string Of(TalkState talk) => talk.Language ?? Languages.BeforeChosen;
}
