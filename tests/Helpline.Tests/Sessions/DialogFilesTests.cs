using Helpline.Sessions;

namespace Helpline.Tests.Sessions;

/// <summary>The dialogs that travel beside the assembly fit what the app can do.</summary>
public sealed class DialogFilesTests
{
    [Fact]
    public void The_dialogs_have_no_fault()
    {
        var faults = DialogFiles.Read(DialogFiles.Folder).Faults;
        Assert.Empty(faults.Select(fault => $"{fault.File}:{fault.Line} {fault.Rule}: {fault.Message}"));
    }
}
