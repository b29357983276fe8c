console.log("the desk");
